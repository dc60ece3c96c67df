"""Members that come to a list which has their codes: nothing that is written is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jpviewer.market.joining import contradicting, joined, transfer
from jpviewer.market.watchlists import COLOURS, LONGEST, Lists, Member, Watchlist

PLAIN = Member("7203", "held", "a b", 5, "", 1e6)
AMOUNTS = st.one_of(st.none(), st.sampled_from([0.0, 1.0, 2.0]))
MEMBERS = st.builds(
    Member,
    st.sampled_from(["7203", "6758", "#1"]),
    st.sampled_from(["", "one", "no one", "x" * LONGEST]),
    st.sampled_from(["", "a", "b a"]),
    st.just(5),
    st.sampled_from(COLOURS[:3]),
    AMOUNTS,
    AMOUNTS,
    AMOUNTS,
)
HELD = st.lists(MEMBERS, max_size=3, unique_by=lambda each: each.code).map(tuple)


def test_notes_stand_behind_one_another_and_gaps_are_filled() -> None:
    came = Member("7203", "came", "b c", 9, "red", 1e6, 3000.0)
    expected = Member("7203", "held · came", "a b c", 5, "red", 1e6, 3000.0)
    assert joined(PLAIN, came) == expected


def test_what_contradicts_is_not_joined_and_stays_where_it_is() -> None:
    came = PLAIN._replace(position=2e6)
    assert joined(PLAIN, came) is None
    both = (Watchlist(1, "Mine", (came, Member("6758"))), Watchlist(2, "Other", (PLAIN,)))
    assert contradicting(both, 2, both[0].members) == ["7203"]
    mine, other = transfer(both, 1, 2, {"7203", "6758"})
    assert mine.members == (came,)
    assert other.members == (PLAIN, Member("6758"))


def test_no_note_grows_by_itself() -> None:
    assert joined(PLAIN, PLAIN) == PLAIN


def written(lists: Lists) -> set[tuple[str, str, object]]:
    """All that stands anywhere, by stock: notes and tags in their words."""
    members = [each for held in lists for each in held.members if not each.is_separator]
    words = {(m.code, "note", w) for m in members for w in m.note.split(" · ") if w}
    tags = {(m.code, "tag", w) for m in members for w in m.tags.split()}
    marks = {
        (m.code, name, getattr(m, name))
        for m in members
        for name in ("colour", "position", "target", "stop")
        if getattr(m, name) not in ("", None)
    }
    return words | tags | marks


@given(HELD, HELD, st.sets(st.sampled_from(["7203", "6758", "#1"])))
def test_a_move_loses_nothing(
    one: tuple[Member, ...], other: tuple[Member, ...], codes: set[str]
) -> None:
    before = (Watchlist(1, "Mine", one), Watchlist(2, "Other", other))
    assert written(transfer(before, 1, 2, codes)) == written(before)

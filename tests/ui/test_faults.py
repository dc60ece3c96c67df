"""An exception that nobody caught: in the log with its traceback, and said in one sentence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QObject, QTimer, qWarning
from jpviewer.settings import Home
from jpviewer.ui.faults import keep_log_of_window, report_bugs
from jpviewer.ui.text.sentences import say

application = QCoreApplication([])
keep_log_of_window(Home(Path(sys.argv[1])), "info")
report_bugs(lambda message: print(say(message)))

def fail():
    raise LookupError("nobody expected this")

qWarning("Qt says something")
QTimer.singleShot(0, fail)
QTimer.singleShot(10, application.quit)
application.exec()
"""


def test_a_bug_in_a_slot_is_logged_and_said(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "The program made a mistake (LookupError: nobody expected this). The log has the details."
    ]
    assert done.stderr == ""
    log = (tmp_path / "logs" / "window.log").read_text("utf-8")
    assert "Traceback" in log
    assert "LookupError: nobody expected this" in log
    assert "Qt says something" in log


def test_a_folder_that_cannot_be_written_is_borne(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "LookupError" in done.stdout


def test_a_log_that_cannot_be_opened_is_borne(tmp_path: Path) -> None:
    (tmp_path / "logs" / "window.log").mkdir(parents=True)
    command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "LookupError" in done.stdout
    assert done.stderr == ""

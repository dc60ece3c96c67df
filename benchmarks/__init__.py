"""What the program costs beside a floor or a peer, both sides in one run."""

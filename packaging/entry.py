"""Where the frozen program starts."""

import sys

from jpviewer.__main__ import main

sys.exit(main())

"""Widgets are drawn without a screen: the platform is chosen before Qt is asked for one."""

import os
from pathlib import Path

SCREENS = Path(__file__).with_name("screens.json")
if os.environ.get("QT_QPA_PLATFORM") != "xcb":  # what a test of a real display asks for
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS}"

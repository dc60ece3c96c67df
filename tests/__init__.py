"""Widgets are drawn without a screen: the platform is chosen before Qt is asked for one."""

import os
from pathlib import Path

SCREENS = Path(__file__).with_name("screens.json")
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS}"

"""Install LibreOffice where there is none; run as a program by `make office`."""

from __future__ import annotations

import shutil
import sys

from packages import by_system, succeeds

NAME = "soffice"

if __name__ == "__main__":
    if not shutil.which(NAME):
        succeeds(by_system("libreoffice-writer"))
    if not shutil.which(NAME):
        sys.exit("No LibreOffice here, and none could be installed: those tests cannot run.")
    print(shutil.which(NAME))

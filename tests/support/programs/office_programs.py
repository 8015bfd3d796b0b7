"""Install LibreOffice and poppler where they are not; run as a program by `make office`."""

from __future__ import annotations

import shutil
import sys

from tests.support.programs.packages import by_system, succeeds

PACKAGES = {
    "soffice": ("libreoffice-writer", "libreoffice-calc"),
    "pdftotext": ("poppler-utils",),
}
"""By its command, what each program is installed from."""

if __name__ == "__main__":
    for command, packages in PACKAGES.items():
        if not shutil.which(command):
            succeeds(by_system(*packages))
        if not shutil.which(command):
            sys.exit(f"No {command} here, and none could be installed: its tests cannot run.")
        print(shutil.which(command))

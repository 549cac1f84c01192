"""Packs a folder into a zip: pack.py FOLDER FILE"""
import pathlib
import sys
import zipfile

folder, target = pathlib.Path(sys.argv[1]), sys.argv[2]
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            package.write(file, file.relative_to(folder))

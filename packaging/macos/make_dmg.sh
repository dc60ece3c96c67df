#!/bin/sh
# Makes dist/jpviewer-VERSION.dmg of the bundle. Not run here.
# First, in the repository: pyinstaller packaging/jpviewer.spec --distpath build/package
# With a developer's identity: SIGN="Developer ID Application: ..." sh packaging/macos/make_dmg.sh
set -eu
cd "$(dirname "$0")/../.."
version=$(.venv/bin/python -c 'import jpviewer; print(jpviewer.__version__)')
stage=build/dmg
rm -rf "$stage"
mkdir -p "$stage" dist
cp -R build/package/jpviewer.app "$stage/"
ln -s /Applications "$stage/Applications"
codesign --force --deep --sign "${SIGN:--}" "$stage/jpviewer.app"
hdiutil create -volname jpviewer -srcfolder "$stage" -ov -format UDZO "dist/jpviewer-$version.dmg"

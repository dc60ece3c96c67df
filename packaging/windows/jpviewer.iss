; Inno Setup's recipe for an installer without administrator's rights. Not run here.
; First, in the repository:  pyinstaller packaging\jpviewer.spec --distpath build\package
; Then:                      iscc /DVersion=0.1.0 packaging\windows\jpviewer.iss

[Setup]
AppId={{6B1F0C52-6F0D-4C0B-9D1E-6A2D7E0C9A41}
AppName=jpviewer
AppVersion={#Version}
AppPublisher=jpviewer contributors
DefaultDirName={autopf}\jpviewer
DefaultGroupName=jpviewer
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=jpviewer-{#Version}-setup
UninstallDisplayIcon={app}\jpviewer.exe
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"

[Files]
Source: "..\..\build\package\jpviewer\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\jpviewer"; Filename: "{app}\jpviewer.exe"
Name: "{group}\jpviewer (demo)"; Filename: "{app}\jpviewer.exe"; Parameters: "--demo"

[Run]
Filename: "{app}\jpviewer.exe"; Flags: nowait postinstall skipifsilent; Description: "jpviewer"

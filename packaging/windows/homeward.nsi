; SPDX-License-Identifier: GPL-3.0-or-later
; Installs Homeward for one user, without administrator rights, and opens .homeward files with it.
; build.sh gives VERSION, STAGE (the folder with the programs), ICON and OUTPUT.
Unicode true
Target amd64-unicode
Name "Homeward"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Homeward"
InstallDirRegKey HKCU "Software\Homeward" "InstallFolder"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true

!include "MUI2.nsh"
!include "FileFunc.nsh"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\homeward.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductName" "Homeward"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "Installs Homeward"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "LegalCopyright" "GPL-3.0-or-later"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Homeward"
!define PLAN_CLASS "Homeward.Plan"

Section "Homeward"
    ; A program that runs keeps its file: the one of before stays whole, and the user is asked to close it.
    ClearErrors
    Delete "$INSTDIR\homeward.exe"
    IfErrors 0 unused
    MessageBox MB_OK|MB_ICONEXCLAMATION "Homeward is open. Close it, then install again." /SD IDOK
    SetErrorLevel 3
    Abort
unused:
    SetOutPath "$INSTDIR"
    File /r "${STAGE}\*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Homeward.lnk" "$INSTDIR\homeward.exe"
    WriteRegStr HKCU "Software\Homeward" "InstallFolder" "$INSTDIR"

    WriteRegStr HKCU "Software\Classes\.homeward" "" "${PLAN_CLASS}"
    WriteRegStr HKCU "Software\Classes\.homeward" "Content Type" "application/x-homeward-plan"
    WriteRegStr HKCU "Software\Classes\${PLAN_CLASS}" "" "Homeward plan"
    WriteRegStr HKCU "Software\Classes\${PLAN_CLASS}\DefaultIcon" "" "$INSTDIR\homeward.exe,1"
    WriteRegStr HKCU "Software\Classes\${PLAN_CLASS}\shell\open\command" "" '"$INSTDIR\homeward.exe" "%1"'

    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Homeward"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\homeward.exe,0"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Homeward authors"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    IntFmt $0 "0x%08X" $0
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" "$0"
    ${RefreshShellIcons}
SectionEnd

; Takes away what was installed, file by file: plans that were saved into the folder, settings and kept edits stay.
Section "Uninstall"
    ClearErrors
    Delete "$INSTDIR\homeward.exe"
    IfErrors 0 unused
    MessageBox MB_OK|MB_ICONEXCLAMATION "Homeward is open. Close it, then uninstall again." /SD IDOK
    SetErrorLevel 3
    Abort
unused:
    !include "${FILES}"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Homeward.lnk"
    ReadRegStr $0 HKCU "Software\Classes\.homeward" ""
    StrCmp $0 "${PLAN_CLASS}" 0 +2
    DeleteRegKey HKCU "Software\Classes\.homeward"
    DeleteRegKey HKCU "Software\Classes\${PLAN_CLASS}"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    DeleteRegKey HKCU "Software\Homeward"
    ${RefreshShellIcons}
SectionEnd

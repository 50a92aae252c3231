# UNTRIED: nobody has built Slipway on Windows yet. See installer/WINDOWS-AND-MACOS.md.
# An NSIS installer with Qt's libraries beside the programs, as windeployqt collects them.
set(CPACK_GENERATOR NSIS64 ZIP)
set(CPACK_NSIS_DISPLAY_NAME "Slipway")
set(CPACK_NSIS_PACKAGE_NAME "Slipway")
set(CPACK_NSIS_URL_INFO_ABOUT "${SLIPWAY_HOMEPAGE}")
set(CPACK_NSIS_CONTACT "${SLIPWAY_CONTACT}")
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin/slipway.exe")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
# For one person, without an administrator's password.
set(CPACK_NSIS_INSTALL_ROOT "$LOCALAPPDATA\\Programs")
set(CPACK_NSIS_DEFINES "RequestExecutionLevel user")
set(CPACK_NSIS_CREATE_ICONS_EXTRA
    "CreateShortCut '$SMPROGRAMS\\$STARTMENU_FOLDER\\Slipway, practice.lnk' '$INSTDIR\\bin\\slipway.exe' '--practice'")
set(CPACK_NSIS_DELETE_ICONS_EXTRA "Delete '$SMPROGRAMS\\$START_MENU\\Slipway, practice.lnk'")

find_program(SLIPWAY_WINDEPLOYQT windeployqt HINTS ${QT6_INSTALL_PREFIX}/bin)
if(SLIPWAY_WINDEPLOYQT)
    # The TLS plugin is chosen on purpose: the one for OpenSSL, whose libraries the programs link anyway.
    install(CODE "execute_process(COMMAND \"${SLIPWAY_WINDEPLOYQT}\" --release --no-translations --no-compiler-runtime
        \"\${CMAKE_INSTALL_PREFIX}/bin/slipway.exe\" \"\${CMAKE_INSTALL_PREFIX}/bin/slipway-cli.exe\"
        COMMAND_ERROR_IS_FATAL ANY)")
endif()
install(CODE "file(GET_RUNTIME_DEPENDENCIES
    EXECUTABLES \"\${CMAKE_INSTALL_PREFIX}/bin/slipway.exe\" \"\${CMAKE_INSTALL_PREFIX}/bin/slipway-nwb-reader.exe\"
        \"\${CMAKE_INSTALL_PREFIX}/bin/slipway-practice.exe\"
    RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR missing
    PRE_EXCLUDE_REGEXES \"^api-ms-\" \"^ext-ms-\" \"^Qt6\" POST_EXCLUDE_REGEXES \"[Ss]ystem32\")
    file(INSTALL \${found} DESTINATION \"\${CMAKE_INSTALL_PREFIX}/bin\")")
set(CMAKE_INSTALL_SYSTEM_RUNTIME_DESTINATION bin)
include(InstallRequiredSystemLibraries)

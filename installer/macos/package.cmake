# UNTRIED: nobody has built Slipway on macOS yet. See installer/WINDOWS-AND-MACOS.md.
# A disk image with one bundle: the helpers stand in Contents/MacOS beside the wizard, where it looks for them.
set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME "Slipway")
set_target_properties(slipway PROPERTIES
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_GUI_IDENTIFIER ${SLIPWAY_APPLICATION_ID}
    MACOSX_BUNDLE_BUNDLE_NAME Slipway
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_COPYRIGHT "The Slipway developers, MIT licence")
set(inside slipway.app/Contents/MacOS)
install(PROGRAMS $<TARGET_FILE:slipway-cli> $<TARGET_FILE:slipway-practice> $<TARGET_FILE:slipway-nwb-reader>
    DESTINATION ${inside})
find_program(SLIPWAY_MACDEPLOYQT macdeployqt HINTS ${QT6_INSTALL_PREFIX}/bin)
if(SLIPWAY_MACDEPLOYQT)
    install(CODE "set(inside \"\${CMAKE_INSTALL_PREFIX}/${inside}\")
        execute_process(COMMAND \"${SLIPWAY_MACDEPLOYQT}\" \"\${CMAKE_INSTALL_PREFIX}/slipway.app\" -always-overwrite
            -executable=\${inside}/slipway-cli -executable=\${inside}/slipway-practice
            -executable=\${inside}/slipway-nwb-reader COMMAND_ERROR_IS_FATAL ANY)")
endif()

# What a Linux desktop and a Debian package want to find.
set(linux ${CMAKE_CURRENT_SOURCE_DIR}/linux)
set(made ${CMAKE_CURRENT_BINARY_DIR}/linux)

install(FILES ${linux}/slipway.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/slipway.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)

configure_file(${linux}/slipway.metainfo.xml.in ${made}/${SLIPWAY_APPLICATION_ID}.metainfo.xml @ONLY)
install(FILES ${made}/${SLIPWAY_APPLICATION_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)

# slipway_compressed(FILE DESTINATION NAME): installs FILE by gzip as NAME.gz, the same bytes at every build.
find_program(SLIPWAY_GZIP gzip REQUIRED)
function(slipway_compressed file destination name)
    set(packed ${made}/compressed/${name}.gz)
    add_custom_command(OUTPUT ${packed}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${made}/compressed
        COMMAND ${CMAKE_COMMAND} -E copy ${file} ${made}/compressed/${name}
        COMMAND ${SLIPWAY_GZIP} -9nf ${made}/compressed/${name}
        DEPENDS ${file} VERBATIM)
    string(MAKE_C_IDENTIFIER "compressed_${name}" target)
    add_custom_target(${target} ALL DEPENDS ${packed})
    install(FILES ${packed} DESTINATION ${destination})
endfunction()

foreach(page slipway.1 slipway-cli.1 slipway-practice.1)
    configure_file(${linux}/man/${page}.in ${made}/man/${page} @ONLY)
    slipway_compressed(${made}/man/${page} ${CMAKE_INSTALL_MANDIR}/man1 ${page})
endforeach()

# Below every revision that Debian itself would give.
set(SLIPWAY_DEBIAN_REVISION 0slipway1)
configure_file(${linux}/changelog.Debian.in ${made}/changelog.Debian @ONLY)
install(FILES ${linux}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
slipway_compressed(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${CMAKE_INSTALL_DOCDIR} changelog)
slipway_compressed(${made}/changelog.Debian ${CMAKE_INSTALL_DOCDIR} changelog.Debian)

# Run by CPack when all files of a package lie in a folder and nothing is packed yet.
function(slipway_make_portable tree)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DTREE=${tree} -DQMAKE=${CPACK_SLIPWAY_QMAKE}
            -P ${CPACK_SLIPWAY_PORTABLE_SCRIPT}
        COMMAND_ERROR_IS_FATAL ANY)
endfunction()

if(CPACK_GENERATOR STREQUAL "TXZ")
    slipway_make_portable(${CPACK_TEMPORARY_INSTALL_DIRECTORY})
    file(COPY_FILE ${CPACK_SLIPWAY_PORTABLE_README} ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/README.txt)
elseif(CPACK_GENERATOR STREQUAL "RPM")
    set(usr ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr)
    set(tree ${usr}/lib/slipway)
    slipway_make_portable(${tree})
    # What the desktop and the shell look for goes where they look.
    file(MAKE_DIRECTORY ${usr}/bin ${usr}/share/doc)
    foreach(part applications icons man metainfo doc/slipway)
        file(RENAME ${tree}/share/${part} ${usr}/share/${part})
    endforeach()
    file(REMOVE_RECURSE ${tree}/share/doc)
    foreach(program slipway slipway-cli slipway-practice)
        file(CREATE_LINK ../lib/slipway/bin/${program} ${usr}/bin/${program} SYMBOLIC)
    endforeach()
endif()

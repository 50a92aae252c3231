# The catalogues, as Qt reads them, inside the window's library: packages need nothing more. Sets
# SLIPWAY_TRANSLATIONS, and makes the target update_translations, which brings the .ts files up to date.
file(GLOB SLIPWAY_CATALOGUES CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/slipway_*.ts)
qt6_add_translation(compiled ${SLIPWAY_CATALOGUES})
set(entries "")
foreach(file IN LISTS compiled)
    get_filename_component(name ${file} NAME)
    string(APPEND entries "        <file alias=\"${name}\">${file}</file>\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/translations.qrc @ONLY CONTENT
"<RCC>
    <qresource prefix=\"/translations\">
@entries@    </qresource>
</RCC>
")
qt6_add_resources(SLIPWAY_TRANSLATIONS ${CMAKE_CURRENT_BINARY_DIR}/translations.qrc)

find_package(Python3 COMPONENTS Interpreter)
if(Python3_Interpreter_FOUND)
    add_custom_target(update_translations
        COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/collect.py --lupdate $<TARGET_FILE:Qt6::lupdate>
        VERBATIM)
endif()

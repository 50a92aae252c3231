# What every target of the house has in common, and the two functions that make them.

add_library(slipway_flags INTERFACE)
target_compile_definitions(slipway_flags INTERFACE
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_CAST_TO_ASCII
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_URL_CAST_FROM_STRING
    SLIPWAY_VERSION="${PROJECT_VERSION}"
    $<$<CONFIG:Debug>:QT_FORCE_ASSERTS _GLIBCXX_ASSERTIONS>)
target_include_directories(slipway_flags INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/src)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(slipway_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Woverloaded-virtual -Werror=switch -Werror=return-type)
    if(SLIPWAY_WARNINGS_AS_ERRORS)
        target_compile_options(slipway_flags INTERFACE -Werror)
    endif()
elseif(MSVC) # untried
    target_compile_options(slipway_flags INTERFACE /W4 /permissive- /utf-8 /we4062 /bigobj)
endif()
if(SLIPWAY_SANITIZERS)
    target_compile_options(slipway_flags INTERFACE
        -fsanitize=${SLIPWAY_SANITIZERS} -fno-sanitize-recover=undefined -fno-omit-frame-pointer
        $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=function>) # clang 14 cannot compile coroutines with it
    target_link_options(slipway_flags INTERFACE -fsanitize=${SLIPWAY_SANITIZERS})
endif()
if(SLIPWAY_HARDENING)
    target_compile_options(slipway_flags INTERFACE
        -fstack-protector-strong -fstack-clash-protection -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
        -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
    target_link_options(slipway_flags INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    include(CheckPIESupported)
    check_pie_supported()
endif()
if(SLIPWAY_COVERAGE)
    target_compile_options(slipway_flags INTERFACE --coverage)
    target_link_options(slipway_flags INTERFACE --coverage)
endif()

include(${CMAKE_CURRENT_LIST_DIR}/precompiled.cmake)

# slipway_room(NAME SOURCES file... LINKS library...): one room of the house, a static library slipway_NAME.
function(slipway_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(slipway_${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(slipway_${name}
        PUBLIC slipway_flags Qt6::Core ${ROOM_LINKS}
        PRIVATE ${ROOM_PRIVATE_LINKS})
    if(name STREQUAL "ui")
        slipway_precompile(slipway_ui windows <QtWidgets>)
    elseif(name STREQUAL "practice_room") # without coroutines
        slipway_precompile(slipway_practice_room practice <string_view>)
    else()
        slipway_precompile(slipway_${name} rooms <QCoroTask>)
    endif()
endfunction()

# slipway_program(NAME SOURCES file... LINKS library...): an executable in build/<preset>/bin.
function(slipway_program name)
    cmake_parse_arguments(PROGRAM "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${PROGRAM_SOURCES})
    target_link_libraries(${name} PRIVATE slipway_flags ${PROGRAM_LINKS})
endfunction()

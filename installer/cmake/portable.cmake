# Makes an installed tree independent of the system's Qt: copies every library below glibc and the C++ runtime,
# and the Qt plugins that Slipway needs, and lets each file look for its libraries beside itself.
#
#   cmake -DTREE=folder -DQMAKE=/usr/bin/qmake6 -P portable.cmake       needs patchelf
cmake_minimum_required(VERSION 3.25)
find_program(PATCHELF patchelf)
if(NOT PATCHELF)
    message(FATAL_ERROR "patchelf is needed for packages with libraries of their own")
endif()

# Every Linux has these, and they must fit its kernel, its name service or its compiler's runtime.
set(of_the_system
    "^ld-linux" "^libc\\.so" "^libm\\.so" "^libdl\\.so" "^librt\\.so" "^libpthread\\.so" "^libresolv\\.so" "^libutil\\.so"
    "^libgcc_s\\." "^libstdc\\+\\+\\.")
set(plugins
    iconengines/libqsvgicon.so
    imageformats/libqsvg.so imageformats/libqico.so imageformats/libqjpeg.so imageformats/libqgif.so
    networkinformation/libqnetworkmanager.so
    platforminputcontexts/libcomposeplatforminputcontextplugin.so
    platforminputcontexts/libibusplatforminputcontextplugin.so
    platforms/libqoffscreen.so platforms/libqxcb.so
    platformthemes/libqxdgdesktopportal.so
    sqldrivers/libqsqlite.so
    tls/libqopensslbackend.so)
set(needed_plugins sqldrivers/libqsqlite.so tls/libqopensslbackend.so platforms/libqxcb.so platforms/libqoffscreen.so
    iconengines/libqsvgicon.so imageformats/libqsvg.so)
# Loaded by name while running, by Qt's TLS plugin and by QtKeychain.
set(loaded_by_name libssl.so.3 libcrypto.so.3 libsecret-1.so.0)

execute_process(COMMAND ${QMAKE} -query QT_INSTALL_PLUGINS OUTPUT_VARIABLE plugin_folder
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${QMAKE} -query QT_INSTALL_LIBS OUTPUT_VARIABLE library_folder
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

function(let_look_in file place)
    execute_process(COMMAND ${PATCHELF} --set-rpath ${place} ${file} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# The plugins.
foreach(plugin ${plugins})
    if(EXISTS ${plugin_folder}/${plugin})
        get_filename_component(sort ${plugin} DIRECTORY)
        file(COPY ${plugin_folder}/${plugin} DESTINATION ${TREE}/plugins/${sort})
    elseif(plugin IN_LIST needed_plugins)
        message(FATAL_ERROR "Qt's plugin ${plugin} is not in ${plugin_folder}")
    endif()
endforeach()

# The libraries.
file(GLOB programs ${TREE}/bin/slipway* ${TREE}/libexec/slipway/slipway*)
file(GLOB_RECURSE copied_plugins ${TREE}/plugins/*.so)
set(by_name "")
foreach(name ${loaded_by_name})
    if(EXISTS ${library_folder}/${name})
        list(APPEND by_name ${library_folder}/${name})
    else()
        message(WARNING "${name} is not in ${library_folder}: the package goes without it")
    endif()
endforeach()
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${programs} LIBRARIES ${copied_plugins} ${by_name}
    RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR missing PRE_EXCLUDE_REGEXES ${of_the_system})
if(missing)
    message(FATAL_ERROR "These libraries are nowhere: ${missing}")
endif()
list(APPEND found ${by_name})
list(REMOVE_DUPLICATES found)
file(MAKE_DIRECTORY ${TREE}/lib)
foreach(library ${found})
    get_filename_component(name ${library} NAME)
    file(REAL_PATH ${library} real)
    file(COPY_FILE ${real} ${TREE}/lib/${name})
endforeach()

# Everything looks beside itself.
file(GLOB libraries ${TREE}/lib/*.so*)
foreach(library ${libraries})
    file(CHMOD ${library} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
    let_look_in(${library} "$ORIGIN")
endforeach()
foreach(plugin ${copied_plugins})
    let_look_in(${plugin} "$ORIGIN/../../lib")
endforeach()
foreach(program ${programs})
    get_filename_component(folder ${program} DIRECTORY)
    file(RELATIVE_PATH place ${folder} ${TREE}/lib)
    let_look_in(${program} "$ORIGIN/${place}")
endforeach()
file(WRITE ${TREE}/bin/qt.conf "[Paths]\nPrefix = ..\nPlugins = plugins\n")
file(WRITE ${TREE}/libexec/slipway/qt.conf "[Paths]\nPrefix = ../..\nPlugins = plugins\n")

# The licences of what is inside, as the system's packages state them.
find_program(DPKG_QUERY dpkg-query)
if(DPKG_QUERY)
    set(packages "")
    foreach(library ${found})
        file(REAL_PATH ${library} real)
        string(REGEX REPLACE "^/usr/lib/" "/lib/" old ${real})
        execute_process(COMMAND ${DPKG_QUERY} -S ${real} ${old} OUTPUT_VARIABLE owner ERROR_QUIET)
        string(REGEX MATCH "^[^:,]+" owner "${owner}")
        if(owner)
            list(APPEND packages ${owner})
        else()
            message(WARNING "No package owns ${real}: its licence is not in the package")
        endif()
    endforeach()
    list(REMOVE_DUPLICATES packages)
    file(MAKE_DIRECTORY ${TREE}/share/doc/slipway/licences)
    foreach(package ${packages})
        file(REAL_PATH /usr/share/doc/${package}/copyright terms)
        file(COPY_FILE ${terms} ${TREE}/share/doc/slipway/licences/${package}.txt)
    endforeach()
endif()
list(LENGTH libraries count)
message(STATUS "${count} libraries beside the programs")

# DEB from the libraries of Debian; RPM and the tar archive with libraries of their own.
set(CPACK_GENERATOR DEB TXZ)
find_program(SLIPWAY_RPMBUILD rpmbuild)
if(SLIPWAY_RPMBUILD)
    list(APPEND CPACK_GENERATOR RPM)
else()
    message(STATUS "No rpmbuild here: no RPM will be made (Debian's package is called rpm)")
endif()

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${SLIPWAY_DEBIAN_REVISION})
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# dpkg-shlibdeps sees libraries, but not what Qt loads while running. Debian 12 has the SVG plugins beside the
# library, later ones apart from it.
string(JOIN ", " CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite" "qt6-qpa-plugins" "libqt6svg6" "qt6-svg-plugins | libqt6svg6 (<< 6.5)" "ca-certificates")
# The keychain is found while running as well, and left out with a word where there is none.
string(JOIN ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS "libsecret-1-0" "qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "gnome-keyring | kwalletmanager | keepassxc")

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE "MIT AND LGPL-3.0-only AND BSD-3-Clause AND Apache-2.0")
set(CPACK_RPM_PACKAGE_GROUP "Applications/Internet")
set(CPACK_PACKAGE_RELOCATABLE OFF)
set(CPACK_RPM_COMPRESSION_TYPE zstd)
# The libraries inside are nobody else's business: neither asked of the system nor offered to it.
set(CPACK_RPM_PACKAGE_AUTOREQPROV OFF)
string(JOIN ", " CPACK_RPM_PACKAGE_REQUIRES
    "libc.so.6(GLIBC_2.36)(64bit)" "libstdc++.so.6(GLIBCXX_3.4.30)(64bit)" "ca-certificates")
set(CPACK_RPM_SPEC_MORE_DEFINE "%define __os_install_post %{nil}\n%define _build_id_links none")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/bin /usr/lib /usr/share /usr/share/applications /usr/share/doc /usr/share/icons /usr/share/icons/hicolor
    /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps /usr/share/man /usr/share/man/man1
    /usr/share/metainfo)

string(TOLOWER ${CMAKE_SYSTEM_NAME} system)
set(CPACK_ARCHIVE_FILE_NAME slipway-${PROJECT_VERSION}-${system}-${CMAKE_SYSTEM_PROCESSOR})

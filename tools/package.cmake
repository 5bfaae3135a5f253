# Debian packages, of what "cpack -G DEB" installs: the program with its glossary, and the library for
# those who build with it. The same sources give the same packages: every date is that of the changelog.
set(CPACK_PACKAGE_VENDOR "The authors of glossaire")
set(CPACK_PACKAGE_CONTACT "The authors of glossaire <glossaire@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/package_setup.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/package_files.cmake)
set(CPACK_POST_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/package_members.cmake)
set(CPACK_DEBIAN_COMPRESSION_TYPE gzip)
set(CPACK_GLOSSAIRE_AR ${CMAKE_AR})
set(CPACK_GLOSSAIRE_DEBIAN ${CMAKE_CURRENT_LIST_DIR}/debian)
set(CPACK_GLOSSAIRE_STRIP ${CMAKE_STRIP})

set(CPACK_COMPONENTS_ALL program library)
set(CPACK_GLOSSAIRE_PACKAGES glossaire libglossaire-dev)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME glossaire)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS
  "hyphen-fr, hyphen-en-gb, fonts-linuxlibertine, fonts-dejavu-core")
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
"It looks terms up, lists and prints glossaries as text, web page or PDF,
annotates texts and checks glossaries, which are TBX files. It comes with a
medical glossary and reads yours.")

set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libglossaire-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "libicu-dev, libexpat1-dev")
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION
"The library of glossaire, for development: its header, the static library, and
what pkg-config and CMake need to build with them.")
include(CPack)

# Run by cpack once all is installed, before the packages are made: what Debian asks of their files.
function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(place ${CPACK_TEMPORARY_DIRECTORY})
foreach(component package IN ZIP_LISTS CPACK_COMPONENTS_ALL CPACK_GLOSSAIRE_PACKAGES)
  set(doc ${place}/${component}/usr/share/doc/${package})
  file(COPY ${CPACK_GLOSSAIRE_DEBIAN}/copyright ${CPACK_GLOSSAIRE_DEBIAN}/changelog DESTINATION ${doc}
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  run(chmod -R u=rwX,go=rX ${place}/${component}/usr) # whatever the umask
endforeach()
file(GLOB texts ${place}/*/usr/share/man/man1/*.1 ${place}/*/usr/share/doc/*/changelog)
run(gzip -9nf ${texts})

# No two compilations name their compiler and their symbols alike.
file(GLOB_RECURSE libraries ${place}/*.a)
foreach(library ${libraries})
  run(${CPACK_GLOSSAIRE_STRIP} --strip-unneeded --enable-deterministic-archives -R .comment ${library})
endforeach()

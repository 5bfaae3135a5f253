# Run by cpack once the packages are made: their members are put together again without the modes that
# the umask gave them.
foreach(package ${CPACK_PACKAGE_FILES})
  set(place ${CPACK_TEMPORARY_DIRECTORY}/members)
  file(REMOVE_RECURSE ${place})
  file(MAKE_DIRECTORY ${place})
  execute_process(COMMAND ${CPACK_GLOSSAIRE_AR} x ${package} WORKING_DIRECTORY ${place}
    COMMAND_ERROR_IS_FATAL ANY)
  file(REMOVE ${package})
  execute_process(COMMAND ${CPACK_GLOSSAIRE_AR} rcD ${package} debian-binary control.tar.gz data.tar.gz
    WORKING_DIRECTORY ${place} COMMAND_ERROR_IS_FATAL ANY)
endforeach()

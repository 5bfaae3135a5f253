# Read by cpack before anything else.

# In a C locale it does not find its own files in a folder whose name has an accent.
execute_process(COMMAND locale charmap OUTPUT_VARIABLE charmap OUTPUT_STRIP_TRAILING_WHITESPACE)
if(NOT CPACK_PACKAGE_DIRECTORY MATCHES "^[ -~]*$" AND NOT charmap STREQUAL "UTF-8")
  message(FATAL_ERROR "cpack needs a locale of UTF-8 to make packages in ${CPACK_PACKAGE_DIRECTORY}: "
    "run LC_ALL=C.UTF-8 cpack ..., or have them made elsewhere, with -B FOLDER")
endif()

# What it makes bears the date of the changelog, unless told otherwise.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  file(STRINGS ${CPACK_GLOSSAIRE_DEBIAN}/changelog signature REGEX "^ -- " LIMIT_COUNT 1)
  string(REGEX REPLACE "^.*>  " "" date "${signature}")
  execute_process(COMMAND date -d "${date}" +%s OUTPUT_VARIABLE seconds
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(ENV{SOURCE_DATE_EPOCH} ${seconds})
endif()

# Makes html_table.h of the styles and scripts of pages: their bytes, and the hashes by which a content
# security policy allows them. Usage: cmake -DOUTPUT=FILE -P table.cmake

# base64_of(OUT HEX): three bytes, six digits of HEX, are four characters.
function(base64_of out hex)
  set(alphabet ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  set(text "")
  string(REGEX MATCHALL "......" groups "${hex}00") # a SHA-256 is one byte short of full groups
  foreach(group ${groups})
    foreach(shift 18 12 6 0)
      math(EXPR index "(0x${group} >> ${shift}) & 63")
      string(SUBSTRING ${alphabet} ${index} 1 character)
      string(APPEND text ${character})
    endforeach()
  endforeach()
  string(REGEX REPLACE ".$" "=" text ${text})
  set(${out} ${text} PARENT_SCOPE)
endfunction()

set(header "/* Made of the styles and scripts of pages. */\n")
foreach(part "page;style;css" "page;script;js" "desk;style;css" "desk;script;js"
    "review;style;css" "review;script;js" "concord;style;css" "concord;script;js")
  list(GET part 0 source)
  list(GET part 1 name)
  list(GET part 2 suffix)
  if(NOT source STREQUAL "page")
    set(name ${source}_${name})
  endif()
  string(TOUPPER ${name} NAME)
  set(file ${CMAKE_CURRENT_LIST_DIR}/${source}.${suffix})
  file(SHA256 ${file} sum)
  file(READ ${file} bytes HEX)
  base64_of(hash ${sum})
  string(REGEX REPLACE "(................................)" "\\1\n" bytes ${bytes})
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes ${bytes})
  string(APPEND header "#define HTML_${NAME}_HASH \"${hash}\"\n"
    "static const unsigned char html_${name}[] = {\n${bytes}};\n")
endforeach()
file(WRITE ${OUTPUT} "${header}")

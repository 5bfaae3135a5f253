# Makes general_table.h of the lists of general words: their bytes.
# Usage: cmake -DOUTPUT=FILE -P general_table.cmake
set(header "/* Made of general_fr.txt and general_en.txt. */\n")
foreach(lang fr en)
  file(READ ${CMAKE_CURRENT_LIST_DIR}/general_${lang}.txt bytes HEX)
  string(REGEX REPLACE "(................................)" "\\1\n" bytes ${bytes})
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes ${bytes})
  string(APPEND header "static const unsigned char general_${lang}[] = {\n${bytes}};\n")
endforeach()
file(WRITE ${OUTPUT} "${header}")

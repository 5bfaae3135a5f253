# Makes sources_table.h: GLS_SOURCES, one checksum of the sources of library and modules.
# Usage: cmake -DROOT=SRC -DOUTPUT=FILE -P sources_table.cmake
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*.[ch])
list(SORT files)
set(sums "")
foreach(file ${files})
  file(SHA256 ${ROOT}/${file} sum)
  string(APPEND sums "${file} ${sum}\n")
endforeach()
string(SHA256 sum "${sums}")
file(WRITE ${OUTPUT} "#define GLS_SOURCES \"${sum}\"\n")

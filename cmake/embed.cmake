# Puts templates, message catalogues, migrations and built assets into the program.
# One small assembler file holds them all, so that a changed template compiles nothing else again.

set(embed_folder ${CMAKE_BINARY_DIR}/embed)
set(embed_list "")
set(embed_files "")

# Templates: src/goals/views/board.html is «goals/board».
file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/src/*.html)
foreach(file ${found})
  if(file MATCHES "^(.+)/views/([a-z0-9_]+)\\.html$")
    string(APPEND embed_list "view|${CMAKE_MATCH_1}/${CMAKE_MATCH_2}|${CMAKE_SOURCE_DIR}/src/${file}\n")
    list(APPEND embed_files ${CMAKE_SOURCE_DIR}/src/${file})
  endif()
endforeach()

# Migrations: the file name alone, which starts with its moment and so gives the order.
file(GLOB_RECURSE found CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.sql)
foreach(file ${found})
  if(file MATCHES "/migrations/([^/]+\\.sql)$")
    string(APPEND embed_list "migration|${CMAKE_MATCH_1}|${file}\n")
    list(APPEND embed_files ${file})
  endif()
endforeach()

# Catalogues: the modules' files of one language become one.
find_program(MSGCAT msgcat REQUIRED)
find_program(MSGFMT msgfmt REQUIRED)
foreach(language es pt en)
  file(GLOB_RECURSE parts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${language}.po)
  list(SORT parts)
  set(merged ${embed_folder}/${language}.po)
  set(compiled ${embed_folder}/${language}.mo)
  add_custom_command(
    OUTPUT ${compiled}
    COMMAND ${MSGCAT} --use-first --no-wrap -o ${merged} ${parts}
    COMMAND ${MSGFMT} --check-domain -o ${compiled} ${merged}
    DEPENDS ${parts}
    COMMENT "Words: ${language}"
    VERBATIM)
  string(APPEND embed_list "catalogue|${language}|${compiled}\n")
  list(APPEND embed_files ${compiled})
endforeach()

# Assets: what tools/build-assets made of assets/, once for all build folders of this tree.
set(asset_folder ${CMAKE_SOURCE_DIR}/build/assets)
file(GLOB_RECURSE asset_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/*)
add_custom_command(
  OUTPUT ${embed_folder}/assets.stamp
  COMMAND ${CMAKE_SOURCE_DIR}/tools/build-assets ${asset_folder}
  COMMAND ${CMAKE_COMMAND} -E touch ${embed_folder}/assets.stamp
  DEPENDS ${asset_sources} ${CMAKE_SOURCE_DIR}/package-lock.json ${CMAKE_SOURCE_DIR}/tools/build-assets ${CMAKE_SOURCE_DIR}/tools/build-assets.mjs
  COMMENT "Assets"
  VERBATIM)

file(GENERATE OUTPUT ${embed_folder}/list.txt CONTENT "${embed_list}")
add_custom_command(
  OUTPUT ${embed_folder}/embedded.S
  COMMAND ${CMAKE_COMMAND} -DLIST=${embed_folder}/list.txt -DASSETS=${asset_folder} -DOUTPUT=${embed_folder}/embedded.S
          -P ${CMAKE_SOURCE_DIR}/cmake/embed_write.cmake
  DEPENDS ${embed_files} ${embed_folder}/list.txt ${embed_folder}/assets.stamp ${CMAKE_SOURCE_DIR}/cmake/embed_write.cmake
  COMMENT "Embedding templates, words, migrations and assets"
  VERBATIM)
target_sources(timon_resources PRIVATE ${embed_folder}/embedded.S)

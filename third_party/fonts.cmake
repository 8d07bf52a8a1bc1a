# Finds the eight font files of the visual language where Debian's packages put them; sets BANGVANG_FONT_FILES.
function(_find_font file package)
  find_file(BANGVANG_FONT_${file} ${file} NO_CACHE
    HINTS ${BANGVANG_FONT_DIR}
    PATHS /usr/share/fonts/opentype/inter /usr/share/fonts/truetype/noto /usr/share/fonts /usr/local/share/fonts
    NO_DEFAULT_PATH)
  if(NOT BANGVANG_FONT_${file})
    message(FATAL_ERROR "The font file ${file} is missing. Install Debian's package ${package} (apt-get install ${package}), "
      "or pass -DBANGVANG_FONT_DIR=<folder that holds it>.")
  endif()
  set(BANGVANG_FONT_FILES ${BANGVANG_FONT_FILES} ${BANGVANG_FONT_${file}} PARENT_SCOPE)
endfunction()

set(BANGVANG_FONT_DIR "" CACHE PATH "A folder to look for the fonts in before the system's")
set(BANGVANG_FONT_FILES "")
foreach(face Inter-Medium Inter-SemiBold Inter-Bold InterDisplay-SemiBold InterDisplay-Bold)
  _find_font(${face}.otf fonts-inter)
endforeach()
_find_font(NotoSerifDisplay-Bold.ttf fonts-noto-core)
_find_font(NotoSerifDisplay-BoldItalic.ttf fonts-noto-core)
_find_font(NotoSerifDisplay-SemiBold.ttf fonts-noto-extra)

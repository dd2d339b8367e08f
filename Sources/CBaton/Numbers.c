#include "Numbers.h"

#include <stdio.h>
#include <stdlib.h>

int baton_format_double(char *buffer, size_t size, char type, int precision, int alternate,
                        double x) {
  // Formats come from this table, never from a caller.
  switch (type) {
    case 'e': return snprintf(buffer, size, alternate ? "%#.*e" : "%.*e", precision, x);
    case 'E': return snprintf(buffer, size, alternate ? "%#.*E" : "%.*E", precision, x);
    case 'f': return snprintf(buffer, size, alternate ? "%#.*f" : "%.*f", precision, x);
    case 'F': return snprintf(buffer, size, alternate ? "%#.*F" : "%.*F", precision, x);
    case 'G': return snprintf(buffer, size, alternate ? "%#.*G" : "%.*G", precision, x);
    default: return snprintf(buffer, size, alternate ? "%#.*g" : "%.*g", precision, x);
  }
}

double baton_parse_double(const char *text) { return strtod(text, 0); }

// Doubles to text and back, by the C library: its conversions are exact and correctly rounded, but
// its variadic functions are closed to Swift.
//
// The decimal point follows the process's LC_NUMERIC: nobody may set that to anything but "C".
#pragma once

#include <stddef.h>

// Formats `x` as printf's %e, %f, %g, %E, %F or %G does; returns the length it needs, which may
// exceed `size`.
int baton_format_double(char *_Nonnull buffer, size_t size, char type, int precision, int alternate,
                        double x);

// Reads a decimal or hexadecimal number that a null byte ends. The caller has checked the grammar.
double baton_parse_double(const char *_Nonnull text);

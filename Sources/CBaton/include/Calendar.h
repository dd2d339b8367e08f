// Calendar times by the C library, which knows the time zones; `struct tm` differs from system to
// system, and only its common part is here.
#pragma once

#include <stddef.h>
#include <stdint.h>

// As in `struct tm`: the year counts from 1900, the month from 0, the weekday from Sunday, the day
// of the year from 0.
struct baton_moment {
  int year, month, day, hour, minute, second, weekday, year_day, is_dst;
  // Seconds east of Greenwich, and the zone's abbreviation, which lives as long as the process.
  long offset;
  const char *_Nullable zone;
};

// Local times follow what TZ says now.
void baton_read_zone(void);

// Seconds since 1970 to local time or UTC; returns 0 or the system's error number.
int baton_local_time(int64_t seconds, struct baton_moment *_Nonnull result);
int baton_universal_time(int64_t seconds, struct baton_moment *_Nonnull result);

// Local time to seconds since 1970; returns 0 when there is no such time.
int baton_make_time(const struct baton_moment *_Nonnull moment, int64_t *_Nonnull result);

// Returns the number of bytes written, 0 when the buffer is too small or the text is empty.
size_t baton_format_time(char *_Nonnull buffer, size_t size, const char *_Nonnull format,
                         const struct baton_moment *_Nonnull moment);

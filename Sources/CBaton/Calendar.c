#include "Calendar.h"

#include <errno.h>
#include <string.h>
#include <time.h>

static void store(const struct tm *time, struct baton_moment *result) {
  result->year = time->tm_year;
  result->month = time->tm_mon;
  result->day = time->tm_mday;
  result->hour = time->tm_hour;
  result->minute = time->tm_min;
  result->second = time->tm_sec;
  result->weekday = time->tm_wday;
  result->year_day = time->tm_yday;
  result->is_dst = time->tm_isdst;
  result->offset = time->tm_gmtoff;
  result->zone = time->tm_zone;
}

static struct tm load(const struct baton_moment *moment) {
  struct tm time;
  memset(&time, 0, sizeof time);
  time.tm_year = moment->year;
  time.tm_mon = moment->month;
  time.tm_mday = moment->day;
  time.tm_hour = moment->hour;
  time.tm_min = moment->minute;
  time.tm_sec = moment->second;
  time.tm_wday = moment->weekday;
  time.tm_yday = moment->year_day;
  time.tm_isdst = moment->is_dst;
  time.tm_gmtoff = moment->offset;
  time.tm_zone = (char *)moment->zone;
  return time;
}

void baton_read_zone(void) { tzset(); }

int baton_local_time(int64_t seconds, struct baton_moment *result) {
  time_t time = (time_t)seconds;
  struct tm parts;
  // It reads TZ once, `baton_read_zone` anew: each time that asks the system for the file, three quarters of the time of
  // `datetime.now`.
  if (localtime_r(&time, &parts) == 0) return errno;
  store(&parts, result);
  return 0;
}

int baton_universal_time(int64_t seconds, struct baton_moment *result) {
  time_t time = (time_t)seconds;
  struct tm parts;
  if (gmtime_r(&time, &parts) == 0) return errno;
  store(&parts, result);
  return 0;
}

int baton_make_time(const struct baton_moment *moment, int64_t *result) {
  struct tm parts = load(moment);
  // -1 is a time as well; a success fills in the weekday.
  parts.tm_wday = -1;
  *result = mktime(&parts);
  return *result != -1 || parts.tm_wday != -1;
}

size_t baton_format_time(char *buffer, size_t size, const char *format,
                         const struct baton_moment *moment) {
  struct tm parts = load(moment);
  return strftime(buffer, size, format, &parts);
}

"""Months and years as weeks, and as text."""

import datetime
import sys
from enum import IntEnum, global_enum

__all__ = [
    "IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays",
    "weekday", "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm",
    "month_name", "month_abbr", "day_name", "day_abbr", "Calendar", "TextCalendar", "HTMLCalendar",
    "LocaleTextCalendar", "LocaleHTMLCalendar",
    "weekheader", "Day",
    "Month", "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER",
    "OCTOBER", "NOVEMBER", "DECEMBER", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY",
    "SUNDAY",
]  # fmt: skip


error = ValueError


class IllegalMonthError(ValueError, IndexError):
    """A month that is none of 1 to 12."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    """A weekday that is none of 0 to 6."""

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


@global_enum
class Month(IntEnum):
    """The months, from 1."""

    JANUARY = 1
    FEBRUARY = 2
    MARCH = 3
    APRIL = 4
    MAY = 5
    JUNE = 6
    JULY = 7
    AUGUST = 8
    SEPTEMBER = 9
    OCTOBER = 10
    NOVEMBER = 11
    DECEMBER = 12


@global_enum
class Day(IntEnum):
    """The days of a week, from 0."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


def __getattr__(name):
    if name not in ("January", "February"):
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    import warnings

    warnings.warn(
        f"The '{name}' attribute is deprecated, use '{name.upper()}' instead", DeprecationWarning, stacklevel=2
    )
    return Month[name.upper()]


day_name = [day.name.capitalize() for day in Day]
day_abbr = [name[:3] for name in day_name]
month_name = [""] + [month.name.capitalize() for month in Month]
month_abbr = [name[:3] for name in month_name]
mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def isleap(year):
    """Return whether the year has a 29th of February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """Return how many leap years there are from y1 to before y2."""
    first, last = y1 - 1, y2 - 1
    return (last // 4 - first // 4) - (last // 100 - first // 100) + (last // 400 - first // 400)


def weekday(year, month, day):
    """Return the day of the week."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        # The calendar repeats itself after 400 years.
        year = 2000 + year % 400
    return Day(datetime.date(year, month, day).weekday())


def _check_month(month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)


def _length(year, month):
    return mdays[month] + (month == 2 and isleap(year))


def monthrange(year, month):
    """Return the weekday of the first day, and the number of days."""
    _check_month(month)
    return weekday(year, month, 1), _length(year, month)


def _before(year, month):
    return (year - 1, 12) if month == 1 else (year, month - 1)


def _behind(year, month):
    return (year + 1, 1) if month == 12 else (year, month + 1)


def _in_groups(items, count):
    items = list(items)
    return [items[start:start + count] for start in range(0, len(items), count)]


class Calendar:
    """Iterates over the days of months, whole weeks at a time."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._firstweekday % 7

    def setfirstweekday(self, firstweekday):
        self._firstweekday = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """Iterate over the weekdays, the first one first."""
        for day in range(self.firstweekday, self.firstweekday + 7):
            yield day % 7

    def itermonthdays3(self, year, month):
        """Iterate over (year, month, day), with the days that complete the weeks."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        y, m = _before(year, month)
        last = _length(y, m)
        for day in range(last - before + 1, last + 1):
            yield y, m, day
        for day in range(1, count + 1):
            yield year, month, day
        y, m = _behind(year, month)
        for day in range(1, (self.firstweekday - first - count) % 7 + 1):
            yield y, m, day

    def itermonthdays4(self, year, month):
        """Iterate over (year, month, day, weekday)."""
        for position, (y, m, d) in enumerate(self.itermonthdays3(year, month)):
            yield y, m, d, (self.firstweekday + position) % 7

    def itermonthdates(self, year, month):
        """Iterate over dates."""
        for y, m, d in self.itermonthdays3(year, month):
            yield datetime.date(y, m, d)

    def itermonthdays(self, year, month):
        """Iterate over days; 0 stands for those of other months."""
        for _, m, d in self.itermonthdays3(year, month):
            yield d if m == month else 0

    def itermonthdays2(self, year, month):
        """Iterate over (day or 0, weekday)."""
        for position, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, position % 7

    def monthdatescalendar(self, year, month):
        """Return the weeks of a month as lists of dates."""
        return _in_groups(self.itermonthdates(year, month), 7)

    def monthdays2calendar(self, year, month):
        """Return the weeks of a month as lists of (day or 0, weekday)."""
        return _in_groups(self.itermonthdays2(year, month), 7)

    def monthdayscalendar(self, year, month):
        """Return the weeks of a month as lists of days, 0 for those of other months."""
        return _in_groups(self.itermonthdays(year, month), 7)

    def yeardatescalendar(self, year, width=3):
        """Return the months of a year, in rows."""
        return _in_groups([self.monthdatescalendar(year, month) for month in Month], width)

    def yeardays2calendar(self, year, width=3):
        """Return the months of a year, in rows."""
        return _in_groups([self.monthdays2calendar(year, month) for month in Month], width)

    def yeardayscalendar(self, year, width=3):
        """Return the months of a year, in rows."""
        return _in_groups([self.monthdayscalendar(year, month) for month in Month], width)


class TextCalendar(Calendar):
    """Writes months and years as plain text."""

    def prweek(self, theweek, width):
        """Print a week."""
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        """Return a day."""
        return ("" if day == 0 else f"{day:2}").center(width)

    def formatweek(self, theweek, width):
        """Return a week."""
        return " ".join(self.formatday(day, weekday, width) for day, weekday in theweek)

    def formatweekday(self, day, width):
        """Return the name of a weekday."""
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        """Return the names of the weekdays."""
        return " ".join(self.formatweekday(day, width) for day in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """Return the title of a month."""
        return (month_name[themonth] + (f" {theyear!r}" if withyear else "")).center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Print a month."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """Return a month."""
        width, height = max(2, w), max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (width + 1) - 1), self.formatweekheader(width)]
        lines += [self.formatweek(week, width) for week in self.monthdays2calendar(theyear, themonth)]
        return "".join(line.rstrip() + "\n" * height for line in lines)

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """Return a year, several months beside each other."""
        width, height, gap = max(2, w), max(1, l), " " * max(2, c)
        column = (width + 1) * 7 - 1
        text = repr(theyear).center(column * m + len(gap) * (m - 1)).rstrip() + "\n" * height
        for position, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * position + 1, min(m * (position + 1) + 1, 13))
            titles = gap.join(self.formatmonthname(theyear, month, column, False).center(column) for month in months)
            headers = gap.join(self.formatweekheader(width).center(column) for _ in months)
            text += "\n" * height + titles.rstrip() + "\n" * height + headers.rstrip() + "\n" * height
            for number in range(max(map(len, row))):
                weeks = [
                    self.formatweek(weeks[number], width) if number < len(weeks) else "" for weeks in row
                ]
                text += gap.join(week.center(column) for week in weeks).rstrip() + "\n" * height
        return text

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Print a year."""
        print(self.formatyear(theyear, w, l, c, m), end="")


class HTMLCalendar(Calendar):
    """Writes months and years as tables of HTML."""

    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month_head = "month"
    cssclass_month = "month"
    cssclass_year_head = "year"
    cssclass_year = "year"

    def formatday(self, day, weekday):
        """Return a day's cell."""
        if day == 0:
            return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
        return f'<td class="{self.cssclasses[weekday]}">{day}</td>'

    def formatweek(self, theweek):
        """Return a week's row."""
        return f"<tr>{''.join(self.formatday(day, weekday) for day, weekday in theweek)}</tr>"

    def formatweekday(self, day):
        """Return the cell over a weekday."""
        return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

    def formatweekheader(self):
        """Return the row over the weeks."""
        return f"<tr>{''.join(self.formatweekday(day) for day in self.iterweekdays())}</tr>"

    def formatmonthname(self, theyear, themonth, withyear=True):
        """Return the row with a month's title."""
        title = f"{month_name[themonth]} {theyear}" if withyear else month_name[themonth]
        return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{title}</th></tr>'

    def formatmonth(self, theyear, themonth, withyear=True):
        """Return a month's table."""
        rows = [_table(self.cssclass_month), self.formatmonthname(theyear, themonth, withyear)]
        rows.append(self.formatweekheader())
        rows += [self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)]
        return "\n".join(rows + ["</table>", ""])

    def formatyear(self, theyear, width=3):
        """Return a year's table, so many months beside each other."""
        width = max(width, 1)
        head = f'<tr><th colspan="{width}" class="{self.cssclass_year_head}">{theyear}</th></tr>'
        rows = [_table(self.cssclass_year), "\n", head]
        for first in range(1, 13, width):
            months = range(first, min(first + width, 13))
            rows.append("<tr>")
            rows += [f"<td>{self.formatmonth(theyear, month, withyear=False)}</td>" for month in months]
            rows.append("</tr>")
        return "".join(rows + ["</table>"])

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        """Return a page of HTML with a year's table, encoded."""
        encoding = encoding or sys.getdefaultencoding()
        lines = [
            f'<?xml version="1.0" encoding="{encoding}"?>',
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"'
            ' "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
            "<html>", "<head>",
            f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />',
        ]  # fmt: skip
        if css is not None:
            lines.append(f'<link rel="stylesheet" type="text/css" href="{css}" />')
        lines += [f"<title>Calendar for {theyear}</title>", "</head>", "<body>"]
        page = "\n".join(lines) + "\n" + self.formatyear(theyear, width) + "</body>\n</html>\n"
        return page.encode(encoding, "xmlcharrefreplace")


def _table(kind):
    return f'<table border="0" cellpadding="0" cellspacing="0" class="{kind}">'


class different_locale:
    """A context with another locale for dates and times."""

    def __init__(self, locale):
        self.locale = locale

    def __enter__(self):
        import locale

        self.oldlocale = locale.setlocale(locale.LC_TIME, None)
        locale.setlocale(locale.LC_TIME, self.locale)

    def __exit__(self, *args):
        import locale

        locale.setlocale(locale.LC_TIME, self.oldlocale)


def _locale(given):
    import locale

    if given is not None:
        return given
    name = locale.setlocale(locale.LC_TIME, None)
    return locale.setlocale(locale.LC_TIME, "") if name == "C" else name


class LocaleTextCalendar(TextCalendar):
    """Writes plain text with the names of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = _locale(locale)

    def formatweekday(self, day, width):
        with different_locale(self.locale):
            return super().formatweekday(day, width)

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, width, withyear)


class LocaleHTMLCalendar(HTMLCalendar):
    """Writes HTML with the names of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = _locale(locale)

    def formatweekday(self, day):
        with different_locale(self.locale):
            return super().formatweekday(day)

    def formatmonthname(self, theyear, themonth, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, withyear)


c = TextCalendar()


def firstweekday():
    """Return the first weekday of the functions of this module."""
    return c.firstweekday


def setfirstweekday(firstweekday):
    """Set the first weekday of the functions of this module."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


monthcalendar = c.monthdayscalendar
prweek = c.prweek
week = c.formatweek
weekheader = c.formatweekheader
prmonth = c.prmonth
month = c.formatmonth
calendar = c.formatyear
prcal = c.pryear

_colwidth = 20
_spacing = 6


def format(cols, colwidth=_colwidth, spacing=_spacing):
    """Print texts in columns."""
    print(formatstring(cols, colwidth, spacing))


def formatstring(cols, colwidth=_colwidth, spacing=_spacing):
    """Return texts in columns."""
    return (spacing * " ").join(text.center(colwidth) for text in cols)


EPOCH = 1970


def timegm(tuple):
    """Return the seconds since 1970 of a time in UTC, as time.gmtime() returns it."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - datetime.date(EPOCH, 1, 1).toordinal() + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second


def main(args=None):
    """Write a month or a year, as the arguments say."""
    import _calendar_main

    _calendar_main.run(sys.modules[__name__], args)


if __name__ == "__main__":
    main()

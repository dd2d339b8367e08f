"""`python -m calendar`: a month or a year on standard output."""

import argparse
import sys


def _arguments():
    parser = argparse.ArgumentParser("calendar.py")
    text = parser.add_argument_group("text only arguments")
    html = parser.add_argument_group("html only arguments")
    text.add_argument("-w", "--width", type=int, default=2, help="width of date column (default 2)")
    text.add_argument("-l", "--lines", type=int, default=1, help="number of lines for each week (default 1)")
    text.add_argument("-s", "--spacing", type=int, default=6, help="spacing between months (default 6)")
    text.add_argument("-m", "--months", type=int, default=3, help="months per row (default 3)")
    html.add_argument("-c", "--css", default="calendar.css", help="CSS to use for page")
    parser.add_argument("-L", "--locale", help="locale to use for month and weekday names")
    parser.add_argument("-e", "--encoding", help="encoding to use for output")
    parser.add_argument("-t", "--type", default="text", choices=("text", "html"), help="output type (text or html)")
    parser.add_argument(
        "-f", "--first-weekday", type=int, default=0,
        help="weekday (0 is Monday, 6 is Sunday) to start each week (default 0)")
    parser.add_argument("year", nargs="?", type=int, help="year number")
    parser.add_argument("month", nargs="?", type=int, help="month number (1-12, text only)")
    return parser


def run(calendar, args):
    """Write what the arguments ask for."""
    parser = _arguments()
    options = parser.parse_args(args)
    if options.locale and not options.encoding:
        parser.error("if --locale is specified --encoding is required")
    is_html = options.type == "html"
    if is_html and options.month:
        parser.error("incorrect number of arguments")
    locale = options.locale, options.encoding
    year = calendar.datetime.date.today().year if options.year is None else options.year
    if is_html:
        made = calendar.LocaleHTMLCalendar(locale=locale) if options.locale else calendar.HTMLCalendar()
        made.setfirstweekday(options.first_weekday)
        page = made.formatyearpage(year, css=options.css, encoding=options.encoding or sys.getdefaultencoding())
        sys.stdout.buffer.write(page)
        return
    made = calendar.LocaleTextCalendar(locale=locale) if options.locale else calendar.TextCalendar()
    made.setfirstweekday(options.first_weekday)
    if options.month is None:
        text = made.formatyear(year, options.width, options.lines, options.spacing, options.months)
    else:
        text = made.formatmonth(year, options.month, options.width, options.lines)
    if options.encoding:
        sys.stdout.buffer.write(text.encode(options.encoding))
    else:
        sys.stdout.write(text)

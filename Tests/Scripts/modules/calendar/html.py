import calendar

pages = calendar.HTMLCalendar(calendar.SUNDAY)
lines = pages.formatmonth(2017, 7).splitlines()
print(lines[0])  # expect: <table border="0" cellpadding="0" cellspacing="0" class="month">
print(lines[1])  # expect: <tr><th colspan="7" class="month">July 2017</th></tr>
print(lines[2][:54])  # expect: <tr><th class="sun">Sun</th><th class="mon">Mon</th><t
print(lines[3][:33], lines[3][-31:])  # expect: <tr><td class="noday">&nbsp;</td> /td><td class="sat">1</td></tr>
print(lines[-1], len(lines))  # expect: </table> 10
print(pages.formatmonthname(2024, 2, withyear=False))  # expect: <tr><th colspan="7" class="month">February</th></tr>
year = pages.formatyear(2024, width=5)
print(year.count("<tr><td><table"), year.count("<table"))  # expect: 3 13
page = pages.formatyearpage(2023, encoding="ascii")
print(page[:38])  # expect: b'<?xml version="1.0" encoding="ascii"?>'
print(b'href="calendar.css"' in page, page[-17:])  # expect: True b'></body>\n</html>\n'

class Marked(calendar.HTMLCalendar):
    cssclass_month_head = "title"

    def formatday(self, day, weekday):
        return f"<td>{day or ''}</td>"

print(Marked().formatweek([(0, 0), (7, 1)]))  # expect: <tr><td></td><td>7</td></tr>
print(Marked().formatmonthname(2024, 1))  # expect: <tr><th colspan="7" class="title">January 2024</th></tr>

import csv
import io

rows = [['a"b', "c,d", "e\nf", ""], ["é;ü", None, 1.5, -3]]
for options in ({}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NOTNULL},
                {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"},
                {"doublequote": False, "escapechar": "^"}, {"delimiter": ";", "quotechar": "é"}):
    out = io.StringIO()
    csv.writer(out, **options).writerows(rows)
    print(options, repr(out.getvalue()))
    print(list(csv.reader(io.StringIO(out.getvalue(), newline=""), **options)))

# expect: {} '"a""b","c,d","e\nf",\r\né;ü,,1.5,-3\r\n'
# expect: [['a"b', 'c,d', 'e\nf', ''], ['é;ü', '', '1.5', '-3']]
# expect: {'quoting': 1} '"a""b","c,d","e\nf",""\r\n"é;ü","","1.5","-3"\r\n'
# expect: [['a"b', 'c,d', 'e\nf', ''], ['é;ü', '', '1.5', '-3']]
# expect: {'quoting': 2} '"a""b","c,d","e\nf",""\r\n"é;ü","",1.5,-3\r\n'
# expect: [['a"b', 'c,d', 'e\nf', ''], ['é;ü', '', 1.5, -3.0]]
# expect: {'quoting': 5} '"a""b","c,d","e\nf",""\r\n"é;ü",,"1.5","-3"\r\n'
# expect: [['a"b', 'c,d', 'e\nf', ''], ['é;ü', None, '1.5', '-3']]
# expect: {'quoting': 4} '"a""b","c,d","e\nf",""\r\n"é;ü",,1.5,-3\r\n'
# expect: [['a"b', 'c,d', 'e\nf', ''], ['é;ü', None, 1.5, -3.0]]
# expect: {'quoting': 3, 'escapechar': '\\'} 'a\\"b,c\\,d,e\\\nf,\r\né;ü,,1.5,-3\r\n'
# expect: [['a"b', 'c,d', 'e\nf', ''], ['é;ü', '', '1.5', '-3']]
# expect: {'doublequote': False, 'escapechar': '^'} 'a^"b,"c,d","e\nf",\r\né;ü,,1.5,-3\r\n'
# expect: [['a"b', 'c,d', 'e\nf', ''], ['é;ü', '', '1.5', '-3']]
# expect: {'delimiter': ';', 'quotechar': 'é'} 'a"b;c,d;ée\nfé;\r\nééé;üé;;1.5;-3\r\n'
# expect: [['a"b', 'c,d', 'e\nf', ''], ['é;ü', '', '1.5', '-3']]

print("{0[a{b]}".format({"a{b": 1}))  # expect: 1
print("{0[a}b]} {0[:!]}".format({"a}b": 2, ":!": 3}))  # expect: 2 3
for template in ("{a{b}", "{0[a{b}"):
    try:
        template.format({})
    except ValueError as error:
        print(error)
# expect: unexpected '{' in field name
# expect: expected '}' before end of string

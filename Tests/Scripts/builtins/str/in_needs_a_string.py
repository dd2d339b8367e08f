print("" in "abc", "bc" in "abc", "cb" in "abc")  # expect: True True False
try:
    5 in "abc"
except TypeError as error:
    print(error)  # expect: 'in <string>' requires string as left operand, not int

print(1 == "1", [] == (), {} == set(), None == 0, "" == b"")  # expect: False False False False False
print(1 != "1", None != None)  # expect: True False

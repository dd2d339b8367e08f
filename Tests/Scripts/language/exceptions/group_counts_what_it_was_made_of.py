members = [ValueError(1), TypeError(2)]
group = ExceptionGroup("two", members)
members.clear()
print(group, len(group.exceptions))  # expect: two (2 sub-exceptions) 2

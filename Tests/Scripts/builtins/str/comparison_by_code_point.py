print("a" < "b", "Z" < "a", "é" > "z", "😀" > "\uffff", "abc" < "abcd", "" < "a", sorted(["b", "A", "a", "B", "é"]))
# expect: True True True True True True ['A', 'B', 'a', 'b', 'é']

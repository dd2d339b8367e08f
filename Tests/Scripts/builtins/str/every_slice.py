parts = [None, 0, 1, 2, 3, 5, 9, -1, -2, -4, -9]
steps = [None, 1, 2, 3, -1, -2, -5]
wrong = count = 0
for text in ("", "a", "abcde", "aé漢😀z", "é" * 4):
    items = list(text)
    for start in parts:
        for stop in parts:
            for step in steps:
                wrong += list(text[start:stop:step]) != items[start:stop:step]
                count += 1
print(count, wrong)  # expect: 4235 0

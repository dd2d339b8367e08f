seed = 13
def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n
wrong = 0
for turn in range(500):
    text = "".join("ab,é "[random(5)] for _ in range(random(15)))
    sep = ["a", ",", "ab", "é", " ", "aa"][random(6)]
    wrong += sep.join(text.split(sep)) != text
    wrong += "-".join(text.split(sep)) != text.replace(sep, "-")
    wrong += text.count(sep) != len(text.split(sep)) - 1
    found = text.find(sep)
    wrong += (found >= 0) != (sep in text) or (found >= 0 and text[found:found + len(sep)] != sep)
    wrong += text.partition(sep) != ((text[:found], sep, text[found + len(sep):]) if found >= 0 else (text, "", ""))
    wrong += " ".join(text.split()) != " ".join(text.strip().split())
    wrong += text.startswith(sep) != (found == 0) or text.rfind(sep) != max([i for i in range(len(text)) if text[i:i + len(sep)] == sep], default=-1)
print(wrong)  # expect: 0

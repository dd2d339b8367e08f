# Text: format, join, split, replace, search, compare.


def table(rows):
    lines = []
    for i in range(rows):
        lines.append(f"{i:06d};name-{i % 97};{i * 0.25:.2f};{'even' if i % 2 == 0 else 'odd'}")
    return "\n".join(lines)


def summarise(text):
    total, names, longest = 0.0, set(), ""
    for line in text.split("\n"):
        number, name, amount, parity = line.split(";")
        if parity == "even":
            total += float(amount)
        if name.startswith("name-1") and not name.endswith("9"):
            names.add(name.upper())
        label = number.lstrip("0") + ":" + name.replace("name", "n")
        if len(label) > len(longest):
            longest = label
    return total, len(names), longest


def reverse_words(text):
    result = ""
    for word in text.split():
        result += word[::-1] + " "
    return result.strip()


for _ in range(3):
    data = table(100_000)
    print(len(data), *summarise(data))
words = reverse_words("pass the baton on and run " * 15_000)
print(len(words), words[:20], words.count("notab"))

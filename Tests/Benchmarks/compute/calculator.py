# Characters and tokens: a scanner written as a generator and a parser by recursive descent.


def tokens(text):
    position = 0
    while position < len(text):
        character = text[position]
        start = position
        position += 1
        if character.isspace():
            continue
        if character.isdigit():
            while position < len(text) and text[position].isdigit():
                position += 1
            yield "number", int(text[start:position])
        elif character.isalpha():
            while position < len(text) and (text[position].isalnum() or text[position] == "_"):
                position += 1
            yield "name", text[start:position]
        else:
            yield "operator", character
    yield "end", None


class Parser:
    def __init__(self, text):
        self.tokens = list(tokens(text))
        self.position = 0

    def peek(self):
        return self.tokens[self.position]

    def sum(self):
        value = self.term()
        while self.peek()[1] in ("+", "-"):
            operator = self.peek()[1]
            self.position += 1
            other = self.term()
            value = value + other if operator == "+" else value - other
        return value

    def term(self):
        value = self.atom()
        while self.peek()[1] == "*":
            self.position += 1
            value = value * self.atom() % 1_000_003
        return value

    def atom(self):
        kind, value = self.peek()
        self.position += 1
        if value == "(":
            result = self.sum()
            self.position += 1
            return result
        return value if kind == "number" else len(value)


source = " + ".join(f"({i} * foo_{i} - bar * 3)" for i in range(2_500))
print(sum(Parser(source).sum() for _ in range(8)))

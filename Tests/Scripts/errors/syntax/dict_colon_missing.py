ages = {
    "ada": 36,
    "alan" 41,  # expect-diagnostic: SyntaxError: ':' expected after dictionary key
}

import token

print(token.NAME, token.OP, token.tok_name[token.FSTRING_START], token.EXACT_TOKEN_TYPES["->"] == token.RARROW)
print(token.ISEOF(token.ENDMARKER), token.ISTERMINAL(token.NT_OFFSET), token.N_TOKENS)
# expect: 1 55 FSTRING_START True
# expect: True False 66

# Small sets, comprehensions and recursion: the square with the fewest choices is filled first.

PUZZLE = (
    "530070000600195000098000060800060003400803001700020006060000280000419005000080079"
)


def seen(board, row, column):
    corner = row // 3 * 27 + column // 3 * 3
    return (
        {board[row * 9 + i] for i in range(9)}
        | {board[i * 9 + column] for i in range(9)}
        | {board[corner + i // 3 * 9 + i % 3] for i in range(9)}
    )


def solve(board):
    best = None
    for place, digit in enumerate(board):
        if digit:
            continue
        used = seen(board, *divmod(place, 9))
        choices = [digit for digit in range(1, 10) if digit not in used]
        if not choices:
            return False
        if best is None or len(choices) < len(best[1]):
            best = place, choices
    if best is None:
        return True
    place, choices = best
    for digit in choices:
        board[place] = digit
        if solve(board):
            return True
    board[place] = 0
    return False


for _ in range(40):
    board = [int(digit) for digit in PUZZLE]
    solve(board)
print("".join(map(str, board)))

"""What help() says of the words of the language, and of its operators."""

_texts = (
    ("True False", "The two values of bool; they are the ints 1 and 0."),
    ("None", """
The value that stands for nothing. A function without a return statement
returns it; test for it with 'is None'."""),
    ("and or not", """
x and y is x when x is false, else y. x or y is x when x is true, else y. The
second operand is evaluated only when it is needed. 'not x' is True or False."""),
    ("as", """
Names what a statement brings: import numpy as np; with open(path) as file;
except OSError as error; and what a pattern has matched: case (x, y) as point."""),
    ("assert", """
assert CONDITION
assert CONDITION, MESSAGE

Raises AssertionError when the condition is false. Run with -O, assertions are
left out: they check the program, not what comes from outside."""),
    ("async", """
async def NAME(PARAMETERS): ...
async for TARGET in ITERABLE: ...
async with MANAGER as TARGET: ...

Calling an async function runs nothing of it: it makes a coroutine. 'await'
runs that here and now, create_task() beside what follows. 'async for' and
'async with' may wait at each step, and stand in async functions only."""),
    ("await", """
await AWAITABLE

Waits for a coroutine, a task or a future, and is its result. Meanwhile other
tasks run: an await is the only place where a task lets go. It stands in async
functions, and at the prompt."""),
    ("break continue", """
'break' ends the innermost loop, without its else part; 'continue' goes on with
the loop's next turn."""),
    ("class", """
class NAME(BASES, metaclass=META): ...

Runs the block in a namespace of its own and makes a class of that. Functions
of the block are methods: the object comes as their first argument."""),
    ("def return", """
def NAME(PARAMETERS) -> ANNOTATION: ...
return VALUE

Parameters: plain ones, with defaults (n=1), *args and **kwargs for what is
left; those before '/' are given by position only, those behind '*' by name
only. Defaults are evaluated once, with the definition. Without a return
statement the result is None."""),
    ("del", "Removes a name, an attribute or an item: del x, obj.name, items[0], items[2:5]."),
    ("if elif else", """
if CONDITION: ...
elif CONDITION: ...
else: ...

Runs the first block whose condition is true. As an expression: A if CONDITION
else B. An else behind a loop runs when the loop was not left by break, behind
try when no exception was raised."""),
    ("try except finally", """
try: ...
except TYPE as error: ...
except* TYPE as group: ...
else: ...
finally: ...

The first handler fits whose type the exception is an instance of. 'except*'
takes the parts of an exception group that fit. The finally block runs in any
case; a cancelled task runs it, too. A handler that catches CancelledError
should raise it again."""),
    ("for in", """
for TARGET in ITERABLE: ...
else: ...

Runs the block once for each value. The else part runs unless the loop was left
by break. 'x in items' asks whether items contain x."""),
    ("from import", """
import MODULE, PACKAGE.MODULE as NAME
from MODULE import NAME, OTHER as ALIAS
from . import NEIGHBOUR

Runs a module when it is imported for the first time, and binds a name to it or
to names of it."""),
    ("global nonlocal", """
'global x' makes assignments in a function mean the module's x, 'nonlocal x'
that of the function around it. To read them needs no declaration."""),
    ("is", """
'x is y' asks whether both are the same object, 'x is not y' the opposite.
Values are compared by ==."""),
    ("lambda", """
'lambda PARAMETERS: EXPRESSION' is a function without a name that returns the
expression's value."""),
    ("match case", """
match SUBJECT:
    case PATTERN if CONDITION: ...

Runs the block of the first pattern that fits: literals, names (which take the
value), _ (anything), sequences [a, *rest], mappings {'key': value}, classes
Point(x=0), alternatives A | B."""),
    ("pass", "A statement that does nothing, where a block needs one."),
    ("raise", """
raise EXCEPTION
raise EXCEPTION from CAUSE

Raises an exception; without one, in a handler, that one again."""),
    ("while", """
while CONDITION: ...
else: ...

Runs the block as long as the condition is true. The else part runs unless the
loop was left by break. In a task, a loop that awaits nothing lets nobody else
run."""),
    ("with", """
with MANAGER as TARGET, OTHER as SECOND: ...

Enters context managers and leaves them in any case: closes files, gives locks
back. What must wait for that is an 'async with'."""),
    ("yield", """
yield VALUE
yield from ITERABLE

Makes a function a generator: each call makes an iterator, which runs up to the
next yield whenever a value is asked for. In an async function the iterator is
for 'async for'."""),
)

texts = {word: text.strip("\n") for words, text in _texts for word in words.split()}

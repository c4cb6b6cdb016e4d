"""The forms a chart can take.

form          a shape and what draws it
├── columns   upright columns
├── rows      bars, parts of a whole, dots on one scale
└── timeline  dated events
"""

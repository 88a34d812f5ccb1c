"""The course as frozen data: loading and parsing, nothing else. Imports no other room of the house."""

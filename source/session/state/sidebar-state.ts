/** The selection in the sidebar. Indexes are those of the analysis of the shown article. */
export type SidebarState = {
	readonly quoteIndex: number | null;
	readonly entityIndex: number | null;
	/** The mention of the selected entity that the last jump went to. */
	readonly mentionIndex: number | null;
	/** Index into the links of the shown article. */
	readonly linkIndex: number;
	/** The speaker whose quotes are shown, as `speakerLabel` returns it; `null` for all. */
	readonly speakerFilter: string | null;
};

export const initialSidebar: SidebarState = {
	quoteIndex: null, entityIndex: null, mentionIndex: null, linkIndex: 0, speakerFilter: null,
};
